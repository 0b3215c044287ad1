const shortest = 10
const longest = 200

/** What one meets first in every list of stolen passwords, as far as it is long enough; and what people here try. */
const commonest = new Set(
  `1234567890 0123456789 9876543210 1234567891 12345678910 123456789a a123456789 1q2w3e4r5t q1w2e3r4t5 1qaz2wsx3edc qwertyuiop
   qwerty1234 qwerty12345 qwerty123456 1234qwerty asdfghjkl1 asdfghjklñ zxcvbnm123 poiuytrewq password12 password123 password1234
   passw0rd123 p@ssw0rd123 contraseña contrasena contraseña1 contrasena1 contraseña123 contrasena123 micontraseña micontrasena
   iloveyou12 iloveyou123 teamomucho teamomucho1 teamoteamo teamotanto amormio123 amorcito123 princesa123 mexico2024 mexico2025
   mexico2026 mexico1234 mexico12345 vivamexico vivamexico1 queretaro1 queretaro12 queretaro123 querétaro1 queretaro2025
   queretaro2026 chivas1906 cruzazul12 americano1 guadalupe1 guadalupe12 guadalupe123 alejandro1 alejandra1 futbol1234
   administrador administrador1 admin12345 admin123456 bienvenido bienvenido1 bienvenida1 changeme123 letmein123 welcome123
   superman123 pokemon1234 football123 baseball123 dragon1234 monkey1234 computadora computadora1 aguaagua12 aquacis2026`.split(
    /\s+/,
  ),
)

/** What a password is held against, besides itself. */
export interface PasswordOwner {
  readonly email: string
  readonly name: string
}

/**
 * Why this password will not do, as a sentence for the page; null when it will. Length, and nothing that is tried first:
 * NIST SP 800-63B §3.1.1.2 (no rules about kinds of characters, no expiry).
 */
export function passwordProblem(password: string, { email, name }: PasswordOwner): string | null {
  const plain = password.normalize('NFC')
  if ([...plain].length < shortest)
    return `Usa al menos ${shortest} caracteres. Varias palabras juntas funcionan bien.`
  if (plain.length > longest) return `Usa ${longest} caracteres como máximo.`
  const small = plain.toLowerCase()
  if (commonest.has(small) || isMonotonous(small))
    return 'Esa contraseña es de las primeras que alguien probaría. Elige otra.'
  const own = [...email.toLowerCase().split('@'), ...name.toLowerCase().split(/\s+/)].filter(
    (word) => word.length > 3,
  )
  const rest = own.reduce((text, word) => text.replaceAll(word, ''), small)
  if (rest.replace(/[\d\W_]/g, '').length < 4 && rest.length < small.length)
    return 'Esa contraseña está hecha de tu nombre o tu correo. Elige otra.'
  return null
}

/** Few different characters, or every one beside the one before: aaaaaaaaaa, abababab12, abcdefghij, 0987654321. */
function isMonotonous(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, n) => code - (codes[n] ?? 0))
  const even = steps.filter((step) => Math.abs(step) <= 1).length
  return new Set(codes).size <= 3 || even >= steps.length - 1
}
