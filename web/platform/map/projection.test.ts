/** Places come back from the map as they went, near ones become one mark, and cities are known by their usual names. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOfCity } from './cityPlaces.ts';
import { clustersOf, fitting, netStep, sightOf, sightText, toPlace, toPoint } from './projection.ts';

const place = fc.record({
  lat: fc.double({ min: -84, max: 84, noNaN: true }),
  lng: fc.double({ min: -179, max: 179, noNaN: true }),
});

test('a place on the map is the place', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 2, max: 14 }), (at, zoom) => {
      const back = toPlace(toPoint(at, zoom), zoom);
      expect(back.lat).toBeCloseTo(at.lat, 6);
      expect(back.lng).toBeCloseTo(at.lng, 6);
    }),
  );
});

test('every record is in one mark', () => {
  fc.assert(
    fc.property(fc.array(place), fc.integer({ min: 2, max: 14 }), (places, zoom) => {
      const items = places.map((at, id) => ({ id, place: at }));
      const found = clustersOf(items, zoom).flatMap((cluster) => cluster.items.map((item) => item.id));
      expect(found.sort((a, b) => a - b)).toEqual(items.map((item) => item.id));
    }),
  );
});

test('all places fit', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1 }), (places) => {
      const { center, zoom } = fitting(places, 800, 600);
      const middle = toPoint(center, zoom);
      if (zoom === 2) return;
      for (const one of places) {
        const point = toPoint(one, zoom);
        expect(Math.abs(point.x - middle.x)).toBeLessThanOrEqual(400);
        expect(Math.abs(point.y - middle.y)).toBeLessThanOrEqual(300);
      }
    }),
  );
});

test('the address keeps where the map stands, and nothing else passes', () => {
  const sight = { center: { lat: 31.2304, lng: 121.4737 }, zoom: 9 };
  expect(sightOf(sightText(sight))).toEqual(sight);
  for (const wrong of ['', 'a,b,c', '91,0,3', '0,200,3', undefined]) expect(sightOf(wrong)).toBeUndefined();
});

test('lines of the net stand apart', () => {
  for (let zoom = 2; zoom <= 14; zoom += 1) expect(netStep(zoom)).toBeGreaterThan(0);
});

test('cities and provinces are known in both languages', () => {
  expect(placeOfCity('苏州市', '江苏省')).toEqual({ lat: 31.3, lng: 120.6 });
  expect(placeOfCity('shanghai', undefined)).toEqual({ lat: 31.2, lng: 121.5 });
  expect(placeOfCity('某县', '广西壮族自治区')).toEqual({ lat: 22.8, lng: 108.4 });
  expect(placeOfCity(undefined, '吉林省')).toEqual({ lat: 43.9, lng: 125.3 });
  expect(placeOfCity('吉林市', '吉林省')).toEqual({ lat: 43.8, lng: 126.6 });
  expect(placeOfCity('Atlantis', undefined)).toBeUndefined();
});
