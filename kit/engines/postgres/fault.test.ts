import { expect, test } from 'vitest'
import { lastWords, startFault } from './fault.ts'

const said = (reason: unknown) => startFault(reason, '/srv/aquacis', 4004).message
const coded = (code: string) => Object.assign(new Error(`${code}: something`), { code })

test('whatever prevents a start is said with what to do about it', () => {
  expect(said(coded('ENOSPC'))).toMatch(/disk of \/srv\/aquacis is full: free about 500 MB/)
  expect(said('FATAL: could not write to file "pg_wal/xlogtemp.42": No space left on device')).toMatch(
    /is full/,
  )
  expect(said(coded('EADDRINUSE'))).toMatch(/Port 4004 is taken .* choose another port/)
  expect(said('LOG: could not bind IPv4 address "127.0.0.1": Address already in use')).toMatch(/Port 4004/)
  expect(said(coded('EACCES'))).toMatch(/\/srv\/aquacis cannot be written: give its rights/)
  expect(said(coded('EROFS'))).toMatch(/cannot be written/)
  // What Node makes of a read-only disk when it is asked for a folder with its parents.
  expect(said(coded('ENOENT: no such file or directory, mkdir'))).toMatch(/cannot be written/)
  expect(said(coded('ENOTDIR'))).toMatch(/is not a folder/)
  expect(said('FATAL: database files are incompatible with server')).toMatch(
    /of another version of PostgreSQL/,
  )
  expect(said('password authentication failed for user "postgres"')).toMatch(/restore the file/)
  expect(said('FATAL: lock file "postmaster.pid" already exists')).toMatch(/being opened by another process/)
})

test('a fault without a sentence of its own is told in the last words of the server', () => {
  const output = 'LOG: starting\nFATAL: the moon is full\nLOG: database system is shut down\n'
  expect(lastWords(output, { log: '/srv/aquacis/postgres.log' }).message).toBe(
    'PostgreSQL did not start: FATAL: the moon is full (all of it is in /srv/aquacis/postgres.log)',
  )
  const own = new Error('something of our own')
  expect(startFault(own, '/srv', 1)).toBe(own)
})

test('the whole output decides, not only its last words', () => {
  const output =
    'LOG: could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL: could not create any TCP/IP sockets\n'
  expect(startFault(lastWords(output, { log: '' }), '/srv', 4004).message).toMatch(/Port 4004/)
})
