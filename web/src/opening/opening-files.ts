/** Which files a page needs, besides those that every page does. */
export interface OpeningFiles {
  /** By the path of the page, as the router has it: `/alertas/:id`. */
  readonly pages: Readonly<Record<string, readonly string[]>>
  /** Where the app answers itself. */
  readonly demonstration: readonly string[]
  readonly worker: string
  /** Of the document by which the app asks for somebody's contracts. */
  readonly contractsHash: string
}

/** What is loaded for the page at this path; for a path without a page, what the first page needs. */
export function filesOfPage(
  { pages, demonstration }: Pick<OpeningFiles, 'pages' | 'demonstration'>,
  path: string,
  isDemonstration: boolean,
): string[] {
  const found = pages[path] ?? pages[Object.keys(pages).find((pattern) => isAt(pattern, path)) ?? '/'] ?? []
  return [...found, ...(isDemonstration ? demonstration : [])]
}

function isAt(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.replace(/(.)\/$/, '$1').split('/')
  return (
    given.length <= wanted.length &&
    wanted.every((part, index) =>
      given[index] === undefined ? part.endsWith('?') : part.startsWith(':') || part === given[index],
    )
  )
}
