const quote = 0x22;
const backslash = 0x5c;
const hex = Buffer.from('0123456789abcdef');

/** Bytes of an answer while it is written. */
export class Output {
  bytes = Buffer.allocUnsafe(64 * 1024);
  at = 0;

  #ensure(size: number): void {
    if (this.at + size <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + size));
    this.bytes.copy(grown, 0, 0, this.at);
    this.bytes = grown;
  }

  byte(value: number): void {
    this.#ensure(1);
    this.bytes[this.at] = value;
    this.at += 1;
  }

  /** Bytes as they are; a loop, because a native copy costs more for so few. */
  raw(from: Buffer, start = 0, end = from.length): void {
    this.#ensure(end - start);
    const { bytes } = this;
    let at = this.at;
    for (let index = start; index < end; index += 1) {
      bytes[at] = from[index] ?? 0;
      at += 1;
    }
    this.at = at;
  }

  /** UTF-8 text as a JSON string; at most six bytes for one, and two quotes. */
  string(from: Buffer, start: number, end: number): void {
    this.#ensure((end - start) * 6 + 2);
    const { bytes } = this;
    let at = this.at;
    bytes[at] = quote;
    at += 1;
    for (let index = start; index < end; index += 1) {
      const byte = from[index] ?? 0;
      if (byte >= 0x20 && byte !== quote && byte !== backslash) {
        bytes[at] = byte;
        at += 1;
      } else if (byte >= 0x20) {
        bytes[at] = backslash;
        bytes[at + 1] = byte;
        at += 2;
      } else {
        bytes.write('\\u00', at, 'latin1');
        bytes[at + 4] = hex[byte >> 4] ?? 0;
        bytes[at + 5] = hex[byte & 15] ?? 0;
        at += 6;
      }
    }
    bytes[at] = quote;
    this.at = at + 1;
  }

  /** A copy of what was written; the room is used again. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.at));
    this.at = 0;
    return taken;
  }
}
