/** Where tapping a telephone number leads: `tel:` and what of the number is dialled. */
export function telephoneHref(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
