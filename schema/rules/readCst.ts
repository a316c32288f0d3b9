import type { BinaryOperator, Expression } from './Expression.ts';
import type { RuleFault } from './RuleFault.ts';

interface Token {
  readonly image: string;
  readonly startOffset: number;
}

/** A node of the parser's concrete syntax tree, as far as it is read here. */
export interface CstNode {
  readonly name: string;
  readonly children: Readonly<Record<string, readonly (CstNode | Token)[] | undefined>>;
}

/** Turns the parser's tree into an expression; `position` leads back to the source as written. */
export function readCst(root: CstNode, position: (offset: number) => number, faults: RuleFault[]): Expression {
  return readExpression(root);

  function readExpression(node: CstNode): Expression {
    const condition = readChain(nodeOf(node, 'conditionalOr'), readAnd, 'LogicalOrOperator');
    const [yes] = nodesOf(node, 'lhs');
    const [no] = nodesOf(node, 'rhs');
    if (yes === undefined || no === undefined) return condition;
    return { kind: 'conditional', at: condition.at, condition, yes: readExpression(yes), no: readExpression(no) };
  }

  function readAnd(node: CstNode): Expression {
    return readChain(node, readRelation, 'LogicalAndOperator');
  }

  function readRelation(node: CstNode): Expression {
    return readChain(node, readAddition, 'ComparisonOperator');
  }

  function readAddition(node: CstNode): Expression {
    return readChain(node, readMultiplication, 'AdditionOperator');
  }

  function readMultiplication(node: CstNode): Expression {
    return readChain(node, readUnary, 'MultiplicationOperator');
  }

  function readChain(node: CstNode, readPart: (part: CstNode) => Expression, operators: string): Expression {
    let left = readPart(nodeOf(node, 'lhs'));
    const signs = tokensOf(node, operators);
    for (const [index, part] of nodesOf(node, 'rhs').entries()) {
      const sign = signs[index];
      if (sign === undefined) continue;
      left = {
        kind: 'binary',
        at: position(sign.startOffset),
        operator: sign.image as BinaryOperator,
        left,
        right: readPart(part),
      };
    }
    return left;
  }

  function readUnary(node: CstNode): Expression {
    const operand = readAtom(nodeOf(node, 'atomicExpression'));
    return tokensOf(node, 'UnaryOperator').reduceRight<Expression>(
      (inner, sign) => ({
        kind: 'unary',
        at: position(sign.startOffset),
        operator: sign.image === '!' ? '!' : '-',
        operand: inner,
      }),
      operand,
    );
  }

  function readAtom(node: CstNode): Expression {
    const [kind, [found] = []] = Object.entries(node.children)[0] ?? [];
    if (found === undefined) throw new Error('The parser returned an empty expression');
    if ('image' in found) return readToken(kind ?? '', found);
    if (kind === 'parenthesisExpression') return readExpression(nodeOf(found, 'expr'));
    if (kind === 'identifierExpression') return readName(found);
    if (kind === 'listExpression') {
      const at = position(firstToken(found).startOffset);
      if (nodesOf(found, 'Index').length > 0) refuseIndex(at);
      return { kind: 'list', at, items: [...nodesOf(found, 'lhs'), ...nodesOf(found, 'rhs')].map(readExpression) };
    }
    throw new Error(`The parser returned an unknown expression ${kind}`);
  }

  function readToken(kind: string, token: Token): Expression {
    const at = position(token.startOffset);
    if (kind === 'Null') return { kind: 'null', at };
    if (kind === 'StringLiteral') return { kind: 'text', at, text: unescape(token.image, at) };
    if (kind === 'BooleanLiteral') return { kind: 'boolean', at, value: token.image === 'true' };
    return { kind: 'number', at, text: token.image };
  }

  function readName(node: CstNode): Expression {
    const [first] = tokensOf(node, 'Identifier');
    if (first === undefined) throw new Error('The parser returned a name without its word');
    if (nodesOf(node, 'identifierIndexExpression').length > 0) refuseIndex(position(first.startOffset));
    let value: Expression | undefined =
      first.image === '_' ? undefined : { kind: 'name', at: position(first.startOffset), name: plainName(first.image) };
    for (const part of nodesOf(node, 'identifierDotExpression')) {
      const [word] = tokensOf(part, 'Identifier');
      if (word === undefined) continue;
      const at = position(word.startOffset);
      const name = plainName(word.image);
      if (tokensOf(part, 'OpenParenthesis').length > 0) {
        const given = [...nodesOf(part, 'arg'), ...nodesOf(part, 'args')].map(readExpression);
        value = { kind: 'call', at, name, given, ...(value === undefined ? {} : { of: value }) };
      } else if (value !== undefined) value = { kind: 'member', at, of: value, name };
    }
    if (value === undefined) throw new Error('The parser returned a call without its name');
    return value;
  }

  function refuseIndex(at: number): void {
    faults.push({
      code: 'ruleSyntax',
      at,
      message: '规则中不能用 [ ] 取下标',
      mend: '请用 .字段名 取值，文字用 substring',
    });
  }

  function unescape(image: string, at: number): string {
    return image.slice(1, -1).replaceAll(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escape: string) => {
      if (escape.length === 5) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      const plain = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"', "'": "'" }[escape];
      if (plain !== undefined) return plain;
      faults.push({
        code: 'ruleEscape',
        at,
        message: `文字中不认识 “\\${escape}”`,
        mend: `反斜杠本身请写两个：“\\\\${escape}”（在 JSON 文件里是四个）`,
      });
      return escape;
    });
  }
}

/** `prepareSource` puts `_` before words that the parser would cut, such as `trueCount`. */
function plainName(image: string): string {
  return image.startsWith('_') ? image.slice(1) : image;
}

function nodeOf(node: CstNode, name: string): CstNode {
  const [found] = nodesOf(node, name);
  if (found === undefined) throw new Error(`The parser returned ${node.name} without ${name}`);
  return found;
}

function nodesOf(node: CstNode, name: string): readonly CstNode[] {
  return (node.children[name] ?? []).filter((child): child is CstNode => 'children' in child);
}

function tokensOf(node: CstNode, name: string): readonly Token[] {
  return (node.children[name] ?? []).filter((child): child is Token => 'image' in child);
}

function firstToken(node: CstNode): Token {
  return tokensOf(node, 'OpenBracket')[0] ?? { image: '', startOffset: 0 };
}
