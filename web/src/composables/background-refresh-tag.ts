/** By which the browser is asked to wake the app, and tells it why. */
export const refreshTag = 'aquacis-refresh'
