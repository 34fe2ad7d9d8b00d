/**
 * Does something once what was drawn just now is laid out, and not in between: asking for a size before that makes the
 * browser lay everything out at once. Returns how to call it off.
 */
export function afterLayout(work: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    later = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(later);
  };
}
