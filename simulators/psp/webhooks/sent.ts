/** What is sent: a raw body, and the headers that sign it. */
export interface Sent {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}
