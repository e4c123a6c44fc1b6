/** One formula: parsed, its fields found, its kinds checked; then a function from values to a result. */
import { type ASTNode, TypeError as KindError, ParseError } from '@marcbachmann/cel-js';
import type { FieldMeta } from '../../../../shared/metadata.ts';
import type { ObjectType, Registry } from '../registry.ts';
import { formulaTypes, resultKinds } from './formulaKinds.ts';
import { type InputPath, pathsOf } from './formulaPaths.ts';
import { refuse } from './formulaRefusal.ts';
import { canonicalOf, type FormulaEnv } from './formulaResult.ts';
import { declared, variables } from './formulaValues.ts';
import { expressionLimits, formulaLanguage, isNoResult } from './language.ts';

export interface Formula {
  readonly paths: readonly InputPath[];
  /** @param values by path (`account.name`), canonical; what is out of reach is null. */
  evaluate(values: ReadonlyMap<string, unknown>, env: FormulaEnv): unknown;
}

/** Throws ValueError that says where and why, in both languages. */
export function compileFormula(
  registry: Registry,
  object: ObjectType,
  field: Pick<FieldMeta, 'name' | 'type' | 'scale' | 'maxLength'>,
  expression: string,
): Formula {
  if (expression.length > expressionLimits.characters) {
    throw refuse(
      0,
      `it is longer than ${expressionLimits.characters} characters`,
      `长度超过 ${expressionLimits.characters} 个字符`,
    );
  }
  const wanted = resultKinds(field.type);
  if (!wanted) {
    throw refuse(
      0,
      `a field of the type ${field.type} cannot hold a result; choose ${formulaTypes.join(', ')}`,
      `类型 ${field.type} 的字段不能存放公式结果，可选 ${formulaTypes.join('、')}`,
    );
  }
  const paths = pathsOf(registry, object, parsed(expression));
  const program = (timeZone: string) => {
    const env = declared(formulaLanguage({ timeZone }), paths).parse(expression);
    return { run: env, checked: env.check() };
  };
  const { checked } = program('UTC');
  if (!checked.valid) {
    const { error } = checked;
    throw refuse(
      error?.range?.start ?? 0,
      error?.summary ?? 'the kinds do not fit',
      `类型不符：${error?.summary ?? ''}`,
    );
  }
  const kind = String(checked.type);
  if (!wanted.includes(kind)) {
    throw refuse(
      0,
      `it gives ${kind}, but the field holds ${wanted.join(' or ')}`,
      `结果类型为 ${kind}，而字段需要 ${wanted.join(' 或 ')}`,
    );
  }
  const byZone = new Map<string, ReturnType<typeof program>['run']>();
  return {
    paths,
    evaluate(values, env) {
      let run = byZone.get(env.timeZone);
      if (!run) {
        run = program(env.timeZone).run;
        byZone.set(env.timeZone, run);
      }
      try {
        return canonicalOf(run(variables(paths, values)), field, env);
      } catch (error) {
        if (isNoResult(error)) return null;
        throw error;
      }
    },
  };
}

/** The tree alone: names are looked up by ourselves, so that the refusal can be said in both languages. */
function parsed(expression: string): ASTNode {
  try {
    return bare.parse(expression).ast;
  } catch (error) {
    if (!(error instanceof ParseError) && !(error instanceof KindError)) throw error;
    const summary = error.summary ?? error.message;
    throw refuse(error.range?.start ?? 0, summary, `语法有误（${summary}）`);
  }
}

const bare = formulaLanguage({ timeZone: 'UTC' });
