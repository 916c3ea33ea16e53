const MAX_REMARKS = 10

/** Passes remarks on entries of files to `warn`, the first few one by one. */
export function warnOfRemarks(remarks: readonly string[], warn: (message: string) => void): void {
  for (const remark of remarks.slice(0, MAX_REMARKS)) warn(remark)
  if (remarks.length > MAX_REMARKS) warn(`… and ${remarks.length - MAX_REMARKS} more such entries`)
}
