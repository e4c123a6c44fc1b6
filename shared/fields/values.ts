/** Shapes of the composite values that fields hold. */

/** An e-mail address or a phone number of a record. */
export interface ContactPoint {
  /** As it was typed, tidied; an e-mail with its domain in lower case. */
  readonly value: string;
  /** E.164 form of a phone number that could be read. */
  readonly e164?: string;
  readonly label?: string;
  readonly primary: boolean;
  readonly optedOut: boolean;
}

export interface Address {
  /** ISO 3166 code, or the name as it came. */
  readonly country?: string;
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
  readonly street?: string;
  readonly postalCode?: string;
  /** Administrative division code, such as 320594. */
  readonly code?: string;
}

/** A polymorphic lookup: which object, which record. */
export interface Reference {
  readonly object: string;
  readonly id: string;
}
