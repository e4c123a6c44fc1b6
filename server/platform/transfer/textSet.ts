/** A set of texts in eight bytes each: what is kept is a hash of 53 bits, so that a million of them stay few megabytes. */

/** Two rounds of 32 bits, after cyrb53 (public domain, bryc). */
function hash(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  // Zero marks a free place.
  return 4294967296 * (2097151 & b) + (a >>> 0) + 1;
}

export class TextSet {
  #places = new Float64Array(1024);
  size = 0;

  add(text: string): void {
    if (this.size * 2 >= this.#places.length) this.#grow();
    if (insert(this.#places, hash(text))) this.size += 1;
  }

  has(text: string): boolean {
    const wanted = hash(text);
    const places = this.#places;
    for (let at = wanted % places.length; places[at] !== 0; at = (at + 1) % places.length) {
      if (places[at] === wanted) return true;
    }
    return false;
  }

  #grow(): void {
    const wider = new Float64Array(this.#places.length * 2);
    for (const one of this.#places) if (one !== 0) insert(wider, one);
    this.#places = wider;
  }
}

/** False when it was there. */
function insert(places: Float64Array, value: number): boolean {
  for (let at = value % places.length; ; at = (at + 1) % places.length) {
    if (places[at] === value) return false;
    if (places[at] !== 0) continue;
    places[at] = value;
    return true;
  }
}
