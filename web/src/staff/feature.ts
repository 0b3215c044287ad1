import type { Component } from 'vue'
import type { MessageKey } from '../i18n/say.ts'
import type { IconName } from '../ui/signals/icon-strokes.ts'

/** A part of the console, as its folder describes itself. */
export interface StaffFeature {
  readonly id: string
  /** In the messages: the name in the rail and in the title of the window. */
  readonly titleKey: Extract<MessageKey, `staff.titles.${string}`>
  readonly icon: IconName
  /** Below `/oficina`. */
  readonly path: string
  readonly page: () => Promise<{ default: Component }>
  readonly isInRail: boolean
}
