/** A domain's table of contents: what it adds to the product. */
import type { Label } from '../../../shared/labels.ts';
import type { ObjectDeclaration } from './declarations.ts';

export interface Module {
  readonly name: string;
  readonly label: Label;
  readonly icon: string;
  /** Objects in the order of the navigation. */
  readonly objects: readonly ObjectDeclaration[];
}

export function defineModule(module: Module): Module {
  return module;
}
