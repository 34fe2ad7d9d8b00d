/** The first bytes of a file as text for looking at marks: UTF-16 loses its zero bytes. */
export function headText(head: Uint8Array): string {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return new TextDecoder().decode(wide ? head.filter((byte) => byte !== 0).subarray(2) : head);
}
