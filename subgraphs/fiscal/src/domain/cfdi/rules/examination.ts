import { childrenOf, type XmlElement } from '../xml-element.ts'
import type { Complaint, Finding } from './finding.ts'

/** A document under examination: what was found so far, and where things stand in it. */
export interface Examination {
  readonly root: XmlElement
  /** Wall clock of the place of issue, "2026-11-21T14:05:00"; null: dates are not compared with today. */
  readonly now: string | null
  readonly findings: Finding[]
  complain(element: XmlElement, complaint: Complaint): void
}

/** Begins one. */
export function examine(root: XmlElement, now: string | null): Examination {
  const findings: Finding[] = []
  const paths = pathsOf(root)
  return {
    root,
    now,
    findings,
    complain(element, { attribute, severity = 'error', ...rest }) {
      const path = paths.get(element) ?? element.name
      findings.push({
        ...rest,
        severity,
        field: attribute === undefined ? path : `${path}/@${attribute}`,
        ...(element.line === undefined ? {} : { line: element.line }),
      })
    },
  }
}

/** The one child of a kind; undefined where there is none. */
export function only(element: XmlElement, kind: string): XmlElement | undefined {
  return childrenOf(element, kind)[0]
}

function pathsOf(root: XmlElement): ReadonlyMap<XmlElement, string> {
  const paths = new Map<XmlElement, string>()
  const walk = (element: XmlElement, path: string) => {
    paths.set(element, path)
    const children = element.children.filter((child) => typeof child !== 'string')
    const alike = Map.groupBy(children, ({ kind }) => kind)
    for (const family of alike.values()) {
      for (const [index, child] of family.entries()) {
        walk(child, `${path}/${localName(child)}${family.length > 1 ? `[${index + 1}]` : ''}`)
      }
    }
  }
  walk(root, localName(root))
  return paths
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}
