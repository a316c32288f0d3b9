/** The joins that the rules of a statement ask for, each once. */
export class RuleJoins {
  private readonly byText = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  /** The `join` of a `RuleSqlPlace`. */
  readonly add = (write: (alias: string) => string): string => {
    const text = write('?');
    let alias = this.byText.get(text);
    if (alias === undefined) {
      alias = `${this.prefix}${this.byText.size}`;
      this.byText.set(text, alias);
      this.written.push(write(alias));
    }
    return alias;
  };

  /** In the order in which they were asked for. */
  readonly written: string[] = [];
}
