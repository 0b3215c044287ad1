import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolders } from '@aquacis/kit/testing/temporary-folders.ts'
import { expect, test } from 'vitest'
import { dataFolder, openDataFolder, refuseForeign, resetDataFolder } from './data-folder.ts'
import { Obstacle } from './obstacle.ts'

const newFolder = temporaryFolders('aquacis-data ')
const emptyFolder = async () => dataFolder(newFolder())

test('a new folder is opened once as fresh, then as known', async () => {
  const folder = dataFolder(join((await emptyFolder()).root, 'deep', 'down'))
  expect(await openDataFolder(folder)).toEqual({ fresh: true })
  await refuseForeign(folder)
  expect(await openDataFolder(folder)).toEqual({ fresh: false })
})

test('a folder that holds other things is refused, and nothing in it touched', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder.root, 'thesis.odt'), 'years of work')
  await expect(refuseForeign(folder)).rejects.toThrow(Obstacle)
  await expect(refuseForeign(folder)).rejects.toThrow(/nothing was touched.*--data DIR/)
  expect(await readdir(folder.root)).toEqual(['thesis.odt'])
})

test('a folder of another format is refused', async () => {
  const folder = await emptyFolder()
  await openDataFolder(folder)
  await writeFile(join(folder.root, 'aquacis.json'), '{"format":99}')
  await expect(refuseForeign(folder)).rejects.toThrow(/another version/)
})

test('a reset removes everything but the lock, and says what', async () => {
  const folder = await emptyFolder()
  expect(await resetDataFolder(folder)).toBe(`nothing to remove in ${folder.root}`)
  await openDataFolder(folder)
  await writeFile(folder.secretsFile, '{}')
  await writeFile(folder.lockFile, '{}')
  expect(await resetDataFolder(folder)).toBe(`removed logs, secrets.json from ${folder.root}`)
  expect(await readdir(folder.root)).toEqual(['lock.json'])
})
