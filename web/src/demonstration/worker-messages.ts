type Variables = Readonly<Record<string, unknown>>

/** What the page wants to know of the invented house. */
export type Asked =
  | { readonly kind: 'answer' | 'event'; readonly query: string; readonly variables: Variables }
  /** The file behind a link to the gateway's downloads. */
  | { readonly kind: 'file'; readonly address: string }

export interface Question {
  readonly id: number
  readonly scenario: string
  readonly nowMs: number
  readonly asked: Asked
}

/** Results of the graph as JSON text, files as they are; null where there is nothing. */
export type Told = string | Blob | null

export interface Answer {
  readonly id: number
  readonly told: Told
}
