import type { IncomingMessage } from 'node:http'
import { badRequest, type HttpRefusal } from './http-refusal.ts'

/** `application/json`, in UTF-8 or without a word about it (RFC 8259 §8.1). */
const json = /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i
// What was not read to its end is not read at all: the connection ends with the answer.
const goodBye = ['connection', 'close']

/** The body as JSON. Rejects with what is wrong with it; `mostBytes` is what this caller may send. */
export async function readJsonBody(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  const type = request.headers['content-type']
  if (type !== 'application/json' && (type === undefined || !json.test(type))) throw unreadable(type)
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    // A small body that unpacks into a large one is an old trick.
    throw badRequest('send the body as it is, without content-encoding', 415, goodBye)
  }
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(mostBytes)
  // Nearly every body comes in one piece with its head, and is here as soon as the parser is done with that: no need to listen.
  await undefined
  const text = request.complete ? readWhole(request, mostBytes) : await readPieces(request, mostBytes)
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest('the body is not JSON: send { "query": … } or the hash of a known document')
  }
}

function unreadable(type: string | undefined): HttpRefusal {
  const said = type === undefined ? 'the request has no content-type' : 'this content-type is not read here'
  return badRequest(`${said}: send application/json in UTF-8`, 415, goodBye)
}

function readWhole(request: IncomingMessage, mostBytes: number): string {
  const bytes: Buffer | null = request.read()
  if (bytes === null) return ''
  if (bytes.length > mostBytes) throw tooLarge(mostBytes)
  return bytes.toString('utf8')
}

function readPieces(request: IncomingMessage, mostBytes: number): Promise<string> {
  if (request.destroyed) return Promise.reject(broken())
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > mostBytes) {
        request.removeAllListeners('data')
        request.pause()
        reject(tooLarge(mostBytes))
      } else chunks.push(chunk)
    })
    request.on('end', () => {
      const [only] = chunks
      resolve((chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString('utf8'))
    })
    request.on('error', reject)
    // Cut in the middle of the body: nobody is left who reads an answer.
    request.on('close', () => {
      if (!request.complete) reject(broken())
    })
  })
}

function broken(): HttpRefusal {
  return badRequest('the connection broke within the body')
}

function tooLarge(mostBytes: number): HttpRefusal {
  return badRequest(`the body is larger than ${mostBytes} bytes: send less at a time`, 413, goodBye)
}
