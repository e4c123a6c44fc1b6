/** The arrival report as a workbook: files, sums and groups, samples, and every row that did not arrive. */

import type { BothSides } from '../../../../../shared/bothSides.ts';
import type { Label } from '../../../../../shared/labels.ts';
import type { AttachmentFigures, MissingAttachment } from '../../../../../shared/migrationAttachments.ts';
import type { MigrationReport, ReportFile, ReportSum } from '../../../../../shared/migrationReport.ts';
import { Problem } from '../../../../base/problem.ts';
import type { Context } from '../../../context.ts';
import { allMissing } from '../../attachments/missingAttachments.ts';
import { outcomeWords } from '../../attachments/outcomeWords.ts';
import type { CellKind } from '../../export/exportColumns.ts';
import { type Sheet, writeSheets } from '../../export/writeSheets.ts';
import { getMigration, partsOf } from '../migrationStore.ts';
import { keptReport } from './makeReport.ts';
import { allMissingRows } from './missingRows.ts';

type Column = readonly [zh: string, en: string, kind?: CellKind];

const fileColumns: readonly Column[] = [
  ['文件', 'File'],
  ['工作表', 'Sheet'],
  ['来源对象', 'Object there'],
  ['对象', 'Object here'],
  ['读取', 'Read', 'number'],
  ['新建', 'Created', 'number'],
  ['更新', 'Updated', 'number'],
  ['未变', 'Unchanged', 'number'],
  ['跳过', 'Skipped', 'number'],
  ['未导入（按规则）', 'Left out', 'number'],
  ['拒绝', 'Refused', 'number'],
  ['等待', 'Waiting', 'number'],
  ['应有记录', 'Records in the source', 'number'],
  ['现有记录', 'Records here', 'number'],
  ['一致', 'Equal'],
];
const sumColumns: readonly Column[] = [
  ['文件', 'File'],
  ['分组', 'Grouped by'],
  ['值', 'Value'],
  ['项目', 'What'],
  ['币种', 'Currency'],
  ['来源', 'Source', 'number'],
  ['系统内', 'Here', 'number'],
  ['一致', 'Equal'],
];
const sampleColumns: readonly Column[] = [
  ['文件', 'File'],
  ['行', 'Row', 'number'],
  ['记录', 'Record'],
  ['列', 'Column'],
  ['来源', 'Source'],
  ['系统内', 'Here'],
  ['一致', 'Equal'],
  ['说明', 'Why'],
];
const fileFigureColumns: readonly Column[] = [
  ['项目', 'What'],
  ['对象', 'Object here'],
  ['来源', 'Source', 'number'],
  ['系统内', 'Here', 'number'],
  ['一致', 'Equal'],
];
const missingFileColumns: readonly Column[] = [
  ['附件', 'File of the archive'],
  ['大小（字节）', 'Bytes', 'number'],
  ['文件', 'File'],
  ['行', 'Row', 'number'],
  ['原因', 'Why'],
];
const missingColumns: readonly Column[] = [
  ['文件', 'File'],
  ['工作表', 'Sheet'],
  ['行', 'Row', 'number'],
  ['原因', 'Why'],
  ['错误', 'Errors'],
  ['单元格', 'Cells'],
];

const reasonWords: Readonly<Record<string, Label>> = {
  mapped: { en: 'mapped', zh: '已映射' },
  converted: { en: 'converted', zh: '已转换' },
  cleaned: { en: 'cleaned', zh: '已清洗' },
  computed: { en: 'computed', zh: '自动计算' },
  changedSince: { en: 'written again since', zh: '之后又有写入' },
  lost: { en: 'not the same', zh: '不一致' },
};

/** Throws `not_found` before there is a report. */
export async function reportWorkbook(
  ctx: Context,
  id: string,
): Promise<{ readonly name: string; readonly content: AsyncGenerator<Buffer> }> {
  const one = await getMigration(ctx, id);
  const report = await keptReport(ctx, id);
  if (report === null || one.runId === null) throw new Problem('not_found');
  const zh = ctx.actor.language === 'zh';
  const words = new Words(zh);
  const parts = await partsOf(ctx, id);
  async function* missing(run: string) {
    for await (const rows of allMissingRows(ctx, parts, run)) {
      yield rows.map(({ part, missing: { row, why, errors, cells } }) => [
        part.fileName,
        part.shape.sheet ?? '',
        String(row),
        why === 'leftOut' ? words.of('按规则未导入', 'left out') : words.of('被拒绝', 'refused'),
        errors.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join(' | '),
        cells.join(' | '),
      ]);
    }
  }
  async function* missingFiles(run: string) {
    for await (const rows of allMissing(ctx, id, run))
      yield rows.map((row) => [
        ...[row.named, row.size === null ? '' : String(row.size), row.fileName ?? ''],
        ...[row.row === null ? '' : String(row.row), words.whyMissing(row)],
      ]);
  }
  const sheets: Sheet[] = [
    words.sheet('文件', 'Files', fileColumns, rowsOnce(words.files(report))),
    words.sheet('合计', 'Figures', sumColumns, rowsOnce(words.sums(report))),
    words.sheet('抽样', 'Samples', sampleColumns, rowsOnce(words.samples(report))),
    words.sheet('未导入的行', 'Rows not arrived', missingColumns, missing(one.runId)),
    ...(report.attachments
      ? [
          words.sheet(
            '附件',
            'Attachments',
            fileFigureColumns,
            rowsOnce(words.attachments(report.attachments)),
          ),
          words.sheet('未导入的附件', 'Files not arrived', missingFileColumns, missingFiles(one.runId)),
        ]
      : []),
  ];
  return { name: `${one.name}.xlsx`, content: writeSheets(sheets) };
}

async function* rowsOnce(rows: readonly (readonly string[])[]) {
  yield rows;
}

class Words {
  readonly #zh: boolean;

  constructor(zh: boolean) {
    this.#zh = zh;
  }

  of(zh: string, en: string): string {
    return this.#zh ? zh : en;
  }

  #label(label: Label | null, otherwise: string): string {
    if (label === null) return otherwise;
    return this.#zh ? label.zh : label.en;
  }

  #equal({ equal }: Pick<BothSides, 'equal'>): string {
    return equal ? this.of('是', 'yes') : this.of('否', 'NO');
  }

  sheet(zh: string, en: string, columns: readonly Column[], batches: Sheet['batches']): Sheet {
    return {
      title: this.of(zh, en),
      columns: columns.map(([inChinese, inEnglish, kind = 'text']) => ({
        header: this.of(inChinese, inEnglish),
        kind,
      })),
      batches,
    };
  }

  whyMissing({ outcome, reason }: MissingAttachment): string {
    return this.#label(reason, this.#label(outcomeWords[outcome], outcome));
  }

  attachments({ count, bytes, objects }: AttachmentFigures): string[][] {
    const line = (what: string, { source, ours, equal }: BothSides) => [
      ...[what, '', source, ours],
      this.#equal({ equal }),
    ];
    return [
      line(this.of('附件数', 'Files'), count),
      line(this.of('字节数', 'Bytes'), bytes),
      ...objects.flatMap((one) => [
        [this.of('附件数', 'Files'), one.object, '', String(one.count), ''],
        [this.of('字节数', 'Bytes'), one.object, '', String(one.bytes), ''],
      ]),
    ];
  }

  files({ files }: MigrationReport): string[][] {
    return files.map((file) => [
      file.fileName,
      file.sheet ?? '',
      file.kind ?? '',
      file.object ?? '',
      ...[file.read, file.created, file.updated, file.unchanged, file.skipped].map(String),
      ...[file.leftOut, file.refused, file.waiting].map(String),
      file.count.source,
      file.count.ours,
      this.#equal(file.count),
    ]);
  }

  sums({ files }: MigrationReport): string[][] {
    return files.flatMap((file) => [
      ...this.#figures(file, '', '', file.count, file.sums),
      ...file.groups.flatMap(({ label, rows }) =>
        rows.flatMap((group) => {
          const value = this.#label(group.label, group.value ?? this.of('（空）', '(empty)'));
          return this.#figures(file, this.#label(label, ''), value, group.count, group.sums);
        }),
      ),
    ]);
  }

  #figures(
    { fileName }: ReportFile,
    by: string,
    value: string,
    count: BothSides,
    sums: readonly ReportSum[],
  ): string[][] {
    const line = (what: string, currency: string, both: BothSides) => [
      ...[fileName, by, value, what, currency],
      ...[both.source, both.ours, this.#equal(both)],
    ];
    return [
      line(this.of('记录数', 'Records'), '', count),
      ...sums.map((sum) => line(this.#label(sum.label, sum.field), sum.currency ?? '', sum)),
    ];
  }

  samples({ files }: MigrationReport): string[][] {
    return files.flatMap(({ fileName, samples }) =>
      samples.flatMap(({ row, label, id, cells }) =>
        cells.map((cell) => [
          ...[fileName, String(row), label ?? id, cell.column, cell.source, cell.ours],
          this.#equal(cell),
          this.#label(reasonWords[cell.why ?? ''] ?? null, ''),
        ]),
      ),
    );
  }
}
