/** English texts of files that are brought in parts. */

export const parts = {
  'move.rows': 'Which rows',
  'move.rows.lead':
    'Rows of which all of this holds. The others of the file are brought by its other parts, or left out.',
  'move.rows.is': '“{column}” is {words}',
  'move.rows.empty': 'empty',
  'move.rows.words': 'Values of “{column}”',
  'move.rows.column': 'Column',
  'move.rows.add': 'Only some rows',
  'move.rows.more': 'Another condition',
  'move.rows.remove': 'Without “{column}”',
  'move.split': 'Rows of another object',
  'move.split.lead':
    'Rows with these values become records of another object; this mapping keeps all others.',
  'move.split.becomes': 'They become',
  'move.split.do': 'Make it a part',
  'move.rows.each': 'One record for each value in “{column}”',
} as const;
