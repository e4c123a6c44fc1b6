/** What the columns of JSON records are called: `address.city`, and without the member that some interfaces put around all. */

/** HubSpot, SuiteCRM and whoever follows JSON:API. */
const around: ReadonlySet<string> = new Set(['properties', 'attributes']);

/** In the order of the paths. */
export function jsonHeaders(paths: readonly (readonly string[])[]): string[] {
  const whole = paths.map((path) => path.join('.'));
  const taken = new Map<string, number>();
  for (const [at, path] of paths.entries()) {
    for (const name of new Set([whole[at]!, inner(path)])) {
      const key = name.toLowerCase();
      taken.set(key, (taken.get(key) ?? 0) + 1);
    }
  }
  return paths.map((path, at) => {
    const name = inner(path);
    return isOfRecord(paths, path) && taken.get(name.toLowerCase()) === 1 ? name : whole[at]!;
  });
}

function inner(path: readonly string[]): string {
  return (path.length > 1 && around.has(path[0]!) ? path.slice(1) : path).join('.');
}

/** Salesforce says in `attributes` what the record is and where it lies, which is nothing of its fields. */
const ofSalesforce: readonly string[] = ['type', 'url', 'referenceId'];

function isOfRecord(paths: readonly (readonly string[])[], [first]: readonly string[]): boolean {
  return paths.some((path) => path[0] === first && !ofSalesforce.includes(path[1] ?? ''));
}
