import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** What a page of ours has inside of itself, as its policy names it: `'sha256-…'` of each block. */
export interface InlineBlocks {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** Blocks between the tags, as a browser hashes them (https://www.w3.org/TR/CSP3/#match-element-to-source-list). */
function inlineBlocks(html: string): InlineBlocks {
  return {
    scripts: hashesOf(html, /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi),
    styles: hashesOf(html, /<style[^>]*>([\s\S]*?)<\/style>/gi),
  }
}

function hashesOf(html: string, blocks: RegExp): string[] {
  return [...html.matchAll(blocks)].map(([, block = '']) => {
    const hash = createHash('sha256').update(block).digest('base64')
    return `'sha256-${hash}'`
  })
}

/** A content security policy under which these blocks run too, and no others. */
export function allowingBlocks(policy: string, { scripts, styles }: InlineBlocks): string {
  return policy
    .replace("script-src 'self'", ["script-src 'self'", ...scripts].join(' '))
    .replace("style-src 'self'", ["style-src 'self'", ...styles].join(' '))
}

/** The blocks of a page on the disk, read anew when the file is another one. */
export function inlineBlocksOfFiles(): (path: string, mtimeMs: number) => InlineBlocks {
  const kept = new Map<string, { readonly mtimeMs: number; readonly blocks: InlineBlocks }>()
  return (path, mtimeMs) => {
    const known = kept.get(path)
    if (known?.mtimeMs === mtimeMs) return known.blocks
    // Compressed beforehand, it is the same page.
    const blocks = inlineBlocks(readFileSync(path.replace(/\.(br|gz)$/, ''), 'utf8'))
    kept.set(path, { mtimeMs, blocks })
    return blocks
  }
}
