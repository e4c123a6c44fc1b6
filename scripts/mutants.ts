/** Small wrongs planted into a source text, one at a time, as a tired hand would make them. */
import ts from 'typescript';

export interface Mutant {
  readonly line: number;
  /** What stood there and what stands there now. */
  readonly was: string;
  readonly is: string;
  readonly text: string;
}

const swapped: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
};

/** Every mutant of the program text that runs; types and imports have none. */
export function mutantsOf(source: string, fileName: string): Mutant[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const plant = (node: ts.Node, is: string) => {
    const start = node.getStart(file);
    const was = node.getText(file);
    if (was === is) return;
    const text = source.slice(0, start) + is + source.slice(node.getEnd());
    found.push({ line: file.getLineAndCharacterOfPosition(start).line + 1, was, is, text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isTypeAliasDeclaration(node)) return;
    wrongsOf(node, file, plant);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function wrongsOf(node: ts.Node, file: ts.SourceFile, plant: (node: ts.Node, is: string) => void): void {
  const text = (part: ts.Node) => part.getText(file);
  if (ts.isBinaryExpression(node)) {
    const left = text(node.left);
    const right = text(node.right);
    const operator = node.operatorToken.getText(file);
    for (const other of swapped[operator] ?? []) plant(node, `${left} ${other} ${right}`);
    if (['&&', '||', '??'].includes(operator)) {
      plant(node, left);
      plant(node, right);
    }
  } else if (ts.isConditionalExpression(node)) {
    plant(node, `(${text(node.whenTrue)})`);
    plant(node, `(${text(node.whenFalse)})`);
  } else if (ts.isIfStatement(node)) {
    plant(node.expression, 'true');
    plant(node.expression, 'false');
  } else if (ts.isPrefixUnaryExpression(node)) {
    plant(node, text(node.operand));
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) {
    plant(node, 'false');
  } else if (node.kind === ts.SyntaxKind.FalseKeyword) {
    plant(node, 'true');
  } else if (ts.isStringLiteral(node) && !ts.isPropertyAssignment(node.parent.parent)) {
    plant(node, node.text === '' ? "'planted'" : "''");
  } else if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.initializer)) {
    plant(node.initializer, "''");
  } else if (ts.isNumericLiteral(node)) {
    plant(node, `${Number(node.text) + 1}`);
  } else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) {
    plant(node, '[]');
  } else if (ts.isReturnStatement(node) && node.expression && text(node.expression) !== 'undefined') {
    plant(node, 'return undefined as never;');
  } else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
    plant(node.body, '(undefined as never)');
  } else if (ts.isExpressionStatement(node) || ts.isContinueStatement(node)) {
    plant(node, ';');
  } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    // What picks and orders, left out.
    const method = node.expression.name.text;
    if (['filter', 'sort', 'slice', 'map'].includes(method)) plant(node, text(node.expression.expression));
    if (['some', 'every'].includes(method)) {
      const other = method === 'some' ? 'every' : 'some';
      plant(node, `${text(node.expression.expression)}.${other}(${node.arguments.map(text).join(', ')})`);
    }
  }
}
