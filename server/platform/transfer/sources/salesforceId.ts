/** Ids of Salesforce: 15 characters in which case tells records apart, or those and 3 that say which are capitals. */

const short = /^[a-zA-Z0-9]{15}$/;
const long = /^[a-zA-Z0-9]{15}[A-Z0-5]{3}$/;
const checkSigns = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** One sign for each five characters: a bit for each capital, the first character the lowest. */
function checkOf(id: string): string {
  let check = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let place = 0; place < 5; place++) {
      const sign = id[block + place]!;
      if (sign >= 'A' && sign <= 'Z') bits |= 1 << place;
    }
    check += checkSigns[bits]!;
  }
  return check;
}

/** The 18 characters of an id of 15; anything else as it is. */
export function salesforceId(text: string): string {
  const plain = text.trim();
  return short.test(plain) ? plain + checkOf(plain) : plain;
}

/** With its check characters, and right. */
export function isSalesforceId(text: string): boolean {
  return long.test(text) && checkOf(text) === text.slice(15);
}
