import type { Language } from '../domain/preferences.ts'
import type { NoticeLanguage } from '../generated/resolvers.ts'

/** Languages as the graph names them, where a hyphen cannot stand. */
export const languageNames: Readonly<Record<Language, NoticeLanguage>> = { 'es-MX': 'ES_MX', en: 'EN' }

/** And back. */
export const languagesByName: Readonly<Record<NoticeLanguage, Language>> = { ES_MX: 'es-MX', EN: 'en' }
