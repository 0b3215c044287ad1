const key = 'aquacis.first-visit'

/** Whether this device has never shown what the app is. Signing out does not make it a stranger again. */
export function isFirstVisit(): boolean {
  return localStorage.getItem(key) === null
}

export function endFirstVisit(): void {
  localStorage.setItem(key, 'done')
}
