/** The pipelines of an object: its stages, divided among them. */
import { documentName } from '../../../../shared/config/documentName.ts';
import { type PipelineDocument, standardPipeline } from '../../../../shared/config/pipeline.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { Option } from '../../../../shared/metadata.ts';
import type { ObjectType, Registry } from '../../metadata/registry.ts';

export interface Pipeline {
  /** The value of the field `pipeline`. */
  readonly name: string;
  readonly label: Label;
  readonly active: boolean;
  /** In their order, closed ones included. */
  readonly stages: readonly Option[];
}

export const standardLabel: Label = { en: 'Standard', zh: '标准' };

/** In their order. An object whose stages nobody divided has the standard one only; one without stages has none. */
export function pipelinesOf(registry: Registry, object: ObjectType): Pipeline[] {
  const field = object.fields.get(object.declaration.pathField ?? '');
  if (field?.type !== 'select') return [];
  return dividePipelines(field.options ?? [], documentsOf(registry.documents.of('pipeline'), object.name));
}

export function documentsOf(
  documents: ReadonlyMap<string, PipelineDocument>,
  object: string,
): Map<string, PipelineDocument> {
  const own = [...documents].filter(([name]) => documentName(name).object === object);
  return new Map(own.map(([name, document]) => [documentName(name).part, document]));
}

/** What no pipeline names is a stage of the standard one, behind those that it names itself. */
export function dividePipelines(
  options: readonly Option[],
  documents: ReadonlyMap<string, PipelineDocument>,
): Pipeline[] {
  const byValue = new Map(options.map((option) => [option.value, option]));
  const named = new Set([...documents.values()].flatMap(({ stages }) => stages ?? []));
  const rest = options.filter(({ value }) => !named.has(value)).sort((a, b) => a.order - b.order);
  const pipeline = (name: string, document: PipelineDocument | undefined): Pipeline => ({
    name,
    label: document?.label ?? standardLabel,
    active: !document?.retired,
    stages: [
      ...(document?.stages ?? []).flatMap((value) => byValue.get(value) ?? []),
      ...(name === standardPipeline ? rest : []),
    ],
  });
  const others = [...documents].filter(([name]) => name !== standardPipeline);
  return [
    {
      order: documents.get(standardPipeline)?.order ?? 0,
      of: pipeline(standardPipeline, documents.get(standardPipeline)),
    },
    ...others.map(([name, document]) => ({ order: document.order ?? 0, of: pipeline(name, document) })),
  ]
    .sort((a, b) => a.order - b.order)
    .map(({ of }) => of);
}
