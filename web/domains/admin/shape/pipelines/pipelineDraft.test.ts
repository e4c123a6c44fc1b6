/** Pipelines from documents to drafts and back. */
import { expect, test } from 'vitest';
import type { FieldMeta, ObjectMeta, Option } from '../../../../../shared/metadata.ts';
import type { StoredDocument } from '../documentsOf.ts';
import { newPipeline, pipelineItems, pipelinesOf } from './pipelineDraft.ts';

const label = (en: string) => ({ en, zh: en });
const stage = (value: string, pipeline?: string): Option => ({
  value,
  label: label(value),
  active: true,
  order: 0,
  ...(pipeline ? { pipeline } : {}),
});
const object = { name: 'opportunity' } as ObjectMeta;
const field = {
  name: 'stage',
  options: [stage('a', 'standard'), stage('b', 'standard'), stage('r', 'renewal')],
} as unknown as FieldMeta;
const renewal: StoredDocument<'pipeline'> = {
  name: 'opportunity.renewal',
  part: 'renewal',
  version: 1,
  data: { label: label('Renewal'), stages: ['r'] },
};

test('a stage that no pipeline names is one of the standard pipeline', () => {
  const found = pipelinesOf(field, [renewal]);
  expect(found.map(({ part, stages }) => [part, stages.map((each) => each.value).join('')])).toEqual([
    ['standard', 'ab'],
    ['renewal', 'r'],
  ]);
});

test('one pipeline alone needs no document, and its options carry no pipeline', () => {
  const single = { ...field, options: [stage('a', 'standard'), stage('b', 'standard')] } as FieldMeta;
  const [standard] = pipelinesOf(single, []);
  const swapped = standard ? [{ ...standard, stages: standard.stages.toReversed() }] : [];
  expect(
    pipelineItems(swapped, { object, field: single, pipelines: [], fieldData: { required: true } }),
  ).toEqual([
    {
      kind: 'fieldSettings',
      name: 'opportunity.stage',
      data: {
        required: true,
        options: [
          { ...stage('b'), order: 0 },
          { ...stage('a'), order: 1 },
        ],
      },
    },
  ]);
});

test('a new pipeline brings stages with values of their own, and a removed one goes', () => {
  const [standard] = pipelinesOf(field, [renewal]);
  if (!standard) throw new Error('there is always a standard pipeline');
  const drafts = [standard, newPipeline(label('Service'), [standard])];
  const [options, ...documents] = pipelineItems(drafts, {
    object,
    field,
    pipelines: [renewal],
    fieldData: {},
  });
  const made = options?.data as { options: Option[] } | undefined;
  const values = made?.options.map((each) => each.value);
  expect(values).toEqual(['a', 'b', 'firstContact', 'proposal', 'won', 'lost']);
  expect(documents.map(({ name, data }) => [name, data && (data as { stages: string[] }).stages])).toEqual([
    ['opportunity.standard', ['a', 'b']],
    ['opportunity.service', ['firstContact', 'proposal', 'won', 'lost']],
    ['opportunity.renewal', null],
  ]);
});
