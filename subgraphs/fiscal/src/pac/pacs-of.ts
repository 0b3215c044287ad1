import type { FiscalSettings } from '../settings.ts'
import { createFinkok } from './finkok.ts'
import type { Pac } from './pac-port.ts'
import { createSw } from './sw.ts'

/** The PACs of the settings, in the order in which they are asked. */
export function pacsOf({ pacs, satUrl }: Pick<FiscalSettings, 'pacs' | 'satUrl'>): Pac[] {
  return pacs.map(({ name, account }) =>
    name === 'finkok' ? createFinkok(account) : createSw(account, satUrl),
  )
}
