/** Lines of a stream of bytes, without their ends. */

/** @param longest bytes of a line; a longer one throws RangeError before memory is filled with it */
export async function* linesOf(
  source: AsyncIterable<Buffer>,
  longest = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer> {
  // Pieces of a line that has not ended yet: joined once, so that a long line is not copied with each piece.
  let open: Buffer[] = [];
  let length = 0;
  const whole = (last: Buffer): Buffer => {
    const line = open.length === 0 ? last : Buffer.concat([...open, last]);
    [open, length] = [[], 0];
    return line;
  };
  for await (const chunk of source) {
    let start = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, start)) {
      yield whole(chunk.subarray(start, at));
      start = at + 1;
    }
    const rest = chunk.subarray(start);
    if (rest.length === 0) continue;
    length += rest.length;
    if (length > longest) throw new RangeError(`a line is longer than ${longest} bytes`);
    open.push(Buffer.from(rest));
  }
  if (length > 0) yield whole(Buffer.alloc(0));
}
