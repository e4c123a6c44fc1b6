/** Where this device is, with words for everything that can stand in the way. */
import { t } from '../../base/texts.ts';

/** Rejects with an Error in the reader's language. Browsers tell the place to secure addresses only. */
export function currentPlace(): Promise<{ readonly lat: number; readonly lng: number }> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) {
      reject(new Error(t('types.noPlace')));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: round(coords.latitude), lng: round(coords.longitude) }),
      (error) => reject(new Error(error.code === 1 ? t('types.placeRefused') : t('types.noPlace'))),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    );
  });
}

/** About ten centimetres: as much as a phone can know. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
