/** Patterns as authors write them, and what they let through. */
export const patterns = [
  { expression: '[A-Z]{2}[0-9]{3}', right: 'AB123' },
  { expression: '\\d{5}', right: '80331' },
  { expression: '(?:HRA|HRB|VR) \\d{1,6}', right: 'HRB 12345' },
  { expression: '[A-Za-zÄÖÜäöüß -]+', right: 'Bad Neuheim' },
] as const
