/** The document of a pipeline: which options of the object's stage field are its stages, in which order. */
import type { Label } from '../labels.ts';
import { checkDocumentName, documentName } from './documentName.ts';
import { clean } from './object.ts';
import { Reading } from './reading.ts';

/**
 * Named `object.pipeline`. Label, colour, probability and outcome of a stage are those of the option; an option is a
 * stage of one pipeline only, and what no pipeline names is a stage of `standard`, which is always there.
 */
export interface PipelineDocument {
  readonly label: Label;
  /** Values of the stage field in order; may be left out for `standard` only. */
  readonly stages?: readonly string[];
  readonly order?: number;
  /** Closed: records that are in it stay, no other comes in. */
  readonly retired?: boolean;
}

/** The pipeline that every object with stages has. */
export const standardPipeline = 'standard';

export function readPipeline(data: unknown, name: string): PipelineDocument {
  const read = new Reading(data);
  checkDocumentName(read, name);
  const document: PipelineDocument = clean({
    label: read.label('label', 60),
    stages: read.optional('stages', () => read.texts('stages', 50, 60)),
    order: read.optional('order', () => read.whole('order', 0, 1000)),
    retired: read.optional('retired', () => read.flag('retired') || undefined),
  });
  const { part } = documentName(name);
  const { stages } = document;
  if (part !== standardPipeline && (stages === undefined || stages.length === 0))
    read.refuse('stages', 'Name at least one stage.', '请至少指定一个阶段。');
  if (part === standardPipeline && document.retired)
    read.refuse('retired', 'The standard pipeline cannot be closed.', '标准管道不能停用。');
  const twice = stages?.find((stage, at) => stages.indexOf(stage) !== at);
  if (twice !== undefined) read.refuse('stages', `“${twice}” is there twice.`, `“${twice}”重复出现。`);
  read.end();
  return document;
}
