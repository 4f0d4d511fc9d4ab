import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { isBasicExpression, isMapping, isScalar } from '@actions/workflow-parser';

type Token = Parameters<typeof isScalar>[0];
type Functions = NonNullable<ConstructorParameters<typeof Evaluator>[2]>;

/** What expressions may name, as plain JSON. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the job stands when a step is reached. */
export type JobStatus = 'success' | 'failure';

/** The functions that only a runner can answer. */
function statusFunctions(status: JobStatus): Functions {
  const answers = {
    success: status === 'success',
    failure: status === 'failure',
    cancelled: false,
    always: true,
  };
  return new Map(
    Object.entries(answers).map(([name, answer]) => [
      name,
      { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) },
    ]),
  );
}

function dictionary(contexts: Contexts): data.Dictionary {
  const revived: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
  if (revived instanceof data.Dictionary) return revived;
  throw new Error('the contexts are no dictionary');
}

/** Evaluates expressions as GitHub's own packages do. */
export class Expressions {
  readonly #contexts: Contexts;
  readonly #functions: Functions;

  constructor(contexts: Contexts, status: JobStatus) {
    this.#contexts = contexts;
    this.#functions = statusFunctions(status);
  }

  /** The text of a value, expressions in it filled in. */
  text(token: Token | undefined): string {
    if (token === undefined) return '';
    if (isBasicExpression(token)) return this.#evaluate(token.expression).coerceString();
    if (isScalar(token)) return token.toString();
    throw new Error('a value that is no scalar');
  }

  /** Whether a step runs. */
  isTrue(token: Token | undefined): boolean {
    if (token === undefined || !isBasicExpression(token))
      throw new Error('a condition that is no expression');
    const value = this.#evaluate(token.expression);
    return value instanceof data.BooleanData ? value.value : value.coerceString() !== '';
  }

  /** The texts of a mapping, such as `env` and `with`. */
  texts(token: Token | undefined): Readonly<Record<string, string>> {
    if (token === undefined) return {};
    if (!isMapping(token)) throw new Error('a mapping was expected');
    return Object.fromEntries([...token].map(({ key, value }) => [key.toString(), this.text(value)]));
  }

  #evaluate(expression: string): data.ExpressionData {
    const { tokens } = new Lexer(expression).lex();
    const tree = new Parser(tokens, Object.keys(this.#contexts), [...this.#functions.values()]).parse();
    return new Evaluator(tree, dictionary(this.#contexts), this.#functions).evaluate();
  }
}
