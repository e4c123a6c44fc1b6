/** Bundles on the wire (`/api/v1/bundles`): everything of a company as one file. */

/** Hours for which the file waits for who asked for it. */
export const bundleHours = 24;

export interface BundleInfo {
  /** Of the bundle and of its job. */
  readonly id: string;
  readonly state: 'queued' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
  readonly rows: number;
  /** Bytes; null until it is whole. */
  readonly size: number | null;
  readonly fileName: string;
  /** With sensitive values, in the plain. */
  readonly sensitive: boolean;
  readonly createdAt: string;
  /** Null: the file is not there yet, or no more. */
  readonly expiresAt: string | null;
}
