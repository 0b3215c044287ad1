import type { Component } from 'vue'
import type { MessageKey } from '../i18n/say.ts'
import type { IconName } from '../ui/signals/icon-strokes.ts'

/** What a page of the app is given: the contract it is about. Pages that anyone may enter get none. */
export interface ContractInView {
  readonly id: string
  readonly contractNumber: string
  readonly startedOn: string
  readonly servicePoint: { readonly id: string; readonly address: string }
  /** As what one sees it; null or left out where nobody said. */
  readonly myRole?: 'OWNER' | 'TENANT' | 'HELPER' | 'ALERTS_ONLY' | null
}

/** A part of the app, as its folder describes itself. */
export interface Feature {
  readonly id: string
  /** In the messages: the name in the menu and in the title of the window. */
  readonly titleKey: Extract<MessageKey, `citizen.titles.${string}`>
  readonly path: string
  readonly page: () => Promise<{ default: Component }>
  /**
   * `anyone` who is not signed in: the door. `everybody`, signed in or not. `contract`: a resident, and only with the contract
   * that the page is about. Left out: whoever is signed in.
   */
  readonly mayEnter?: 'anyone' | 'everybody' | 'contract'
  /** With which it stands in the menu; left out where it does not. */
  readonly menuIcon?: IconName
  /** Is about how much water is used, which those who get alerts only do not see. */
  readonly isOfConsumption?: true
}
