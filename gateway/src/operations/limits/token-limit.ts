import { Lexer, Source, TokenKind } from 'graphql'
import { costExceeded } from './cost-exceeded.ts'

/** Throws COST_EXCEEDED for a text of more tokens, before it is made into a tree; a GraphQL error where it is no GraphQL. */
export function requireFewTokens(text: string, most: number): void {
  const lexer = new Lexer(new Source(text))
  for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
    if (count < most) continue
    throw costExceeded(
      `the text has more than ${most} tokens`,
      'ask for fewer fields, or in several requests',
    )
  }
}
