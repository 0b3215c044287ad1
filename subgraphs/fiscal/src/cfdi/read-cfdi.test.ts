import { describe, expect, test } from 'vitest'
import { samples } from '../../test/cfdi/sample-documents.ts'
import { cfdiElement } from '../domain/cfdi/cfdi-element.ts'
import { xmlText } from '../domain/cfdi/xml-text.ts'
import { readCfdi } from './read-cfdi.ts'

test.for(Object.values(samples))('what was written is read, and written again the same', (document) => {
  const xml = xmlText(cfdiElement(document))
  const read = readCfdi(xml)
  expect('element' in read ? xmlText(read.element) : read.fault).toBe(xml)
})

test('elements are known by their namespace, whatever the prefix', () => {
  const read = readCfdi(
    '<Comprobante xmlns="http://www.sat.gob.mx/cfd/4"><x:y xmlns:x="urn:z"/></Comprobante>',
  )
  expect('element' in read ? [read.element.kind, read.element.children] : read).toMatchObject([
    'cfdi:Comprobante',
    [{ kind: '{urn:z}y', name: 'x:y' }],
  ])
})

test('a byte order mark, comments, CDATA and character references are taken', () => {
  const read = readCfdi('\ufeff<!-- a --><a b="&#xD1;&amp;&#10;"><![CDATA[<c>]]></a>')
  expect('element' in read ? read.element : read).toMatchObject({ children: ['<c>'] })
  expect('element' in read ? read.element.attributes.get('b') : '').toBe('Ñ&\n')
})

describe('what is no XML of a document is refused with its line', () => {
  const laughs = '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;">]><a>&m;</a>'
  const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
  test.for([
    ['', 1, 'no es XML'],
    ['hola', 1, 'no es XML'],
    ['<a>\n<b></a>', 2, 'no es XML'],
    ['<a b="1" b="2"/>', 1, 'no es XML'],
    ['<a>&x;</a>', 1, 'no es XML'],
    ['<a:b/>', 1, 'no es XML'],
    ['<a/><a/>', 1, 'no es XML'],
    [laughs, 1, 'DOCTYPE'],
    [outside, 1, 'DOCTYPE'],
    ['<a>'.repeat(100), 1, 'niveles'],
    [`<a b="${'x'.repeat(17_000_000)}"/>`, 1, 'mide más'],
  ] as const)('%#', ([text, line, words]) => {
    expect(readCfdi(text)).toEqual({ fault: { line, what: expect.stringContaining(words) } })
  })
})
