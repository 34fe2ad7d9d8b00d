const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value >>> 0;
});

/** The checksum of zip and PNG (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffff_ffff;
  for (let index = 0; index < bytes.length; index++)
    value = (table[(value ^ (bytes[index] as number)) & 255] as number) ^ (value >>> 8);
  return ~value >>> 0;
}
