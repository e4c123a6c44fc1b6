/** The configuration as files: what export gives, and plan and apply take. */

export interface ConfigFile {
  /** `pipeline/opportunity.renewal.yaml`; for people: what a file says is in the file. */
  readonly path: string;
  /** YAML: one document after the other, each with `kind`, `name` and `data`. */
  readonly text: string;
}
