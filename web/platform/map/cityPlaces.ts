/** Where larger cities lie, for records that name a city and no place: to a tenth of a degree, which a city is wide anyway. */

export interface Place {
  readonly lat: number;
  readonly lng: number;
}

/** Chinese name without its ending, English name, latitude, longitude; seats of provinces first, then by province. */
const cities: readonly (readonly [zh: string, en: string, lat: number, lng: number])[] = [
  ['北京', 'Beijing', 39.9, 116.4],
  ['上海', 'Shanghai', 31.2, 121.5],
  ['天津', 'Tianjin', 39.1, 117.2],
  ['重庆', 'Chongqing', 29.6, 106.6],
  ['石家庄', 'Shijiazhuang', 38.0, 114.5],
  ['太原', 'Taiyuan', 37.9, 112.5],
  ['呼和浩特', 'Hohhot', 40.8, 111.7],
  ['沈阳', 'Shenyang', 41.8, 123.4],
  ['长春', 'Changchun', 43.9, 125.3],
  ['哈尔滨', 'Harbin', 45.8, 126.5],
  ['南京', 'Nanjing', 32.1, 118.8],
  ['杭州', 'Hangzhou', 30.3, 120.2],
  ['合肥', 'Hefei', 31.8, 117.2],
  ['福州', 'Fuzhou', 26.1, 119.3],
  ['南昌', 'Nanchang', 28.7, 115.9],
  ['济南', 'Jinan', 36.7, 117.0],
  ['郑州', 'Zhengzhou', 34.7, 113.6],
  ['武汉', 'Wuhan', 30.6, 114.3],
  ['长沙', 'Changsha', 28.2, 112.9],
  ['广州', 'Guangzhou', 23.1, 113.3],
  ['南宁', 'Nanning', 22.8, 108.4],
  ['海口', 'Haikou', 20.0, 110.3],
  ['成都', 'Chengdu', 30.7, 104.1],
  ['贵阳', 'Guiyang', 26.6, 106.6],
  ['昆明', 'Kunming', 25.0, 102.7],
  ['拉萨', 'Lhasa', 29.7, 91.1],
  ['西安', "Xi'an", 34.3, 108.9],
  ['兰州', 'Lanzhou', 36.1, 103.8],
  ['西宁', 'Xining', 36.6, 101.8],
  ['银川', 'Yinchuan', 38.5, 106.2],
  ['乌鲁木齐', 'Urumqi', 43.8, 87.6],
  ['香港', 'Hong Kong', 22.3, 114.2],
  ['澳门', 'Macao', 22.2, 113.5],
  ['台北', 'Taipei', 25.0, 121.5],
  ['唐山', 'Tangshan', 39.6, 118.2],
  ['保定', 'Baoding', 38.9, 115.5],
  ['廊坊', 'Langfang', 39.5, 116.7],
  ['秦皇岛', 'Qinhuangdao', 39.9, 119.6],
  ['邯郸', 'Handan', 36.6, 114.5],
  ['大同', 'Datong', 40.1, 113.3],
  ['包头', 'Baotou', 40.7, 109.8],
  ['鄂尔多斯', 'Ordos', 39.6, 109.8],
  ['大连', 'Dalian', 38.9, 121.6],
  ['鞍山', 'Anshan', 41.1, 123.0],
  ['吉林', 'Jilin City', 43.8, 126.6],
  ['大庆', 'Daqing', 46.6, 125.1],
  ['苏州', 'Suzhou', 31.3, 120.6],
  ['无锡', 'Wuxi', 31.5, 120.3],
  ['常州', 'Changzhou', 31.8, 120.0],
  ['南通', 'Nantong', 32.0, 120.9],
  ['徐州', 'Xuzhou', 34.3, 117.2],
  ['扬州', 'Yangzhou', 32.4, 119.4],
  ['镇江', 'Zhenjiang', 32.2, 119.5],
  ['泰州', 'Taizhou (Jiangsu)', 32.5, 119.9],
  ['盐城', 'Yancheng', 33.4, 120.1],
  ['连云港', 'Lianyungang', 34.6, 119.2],
  ['昆山', 'Kunshan', 31.4, 121.0],
  ['宁波', 'Ningbo', 29.9, 121.6],
  ['温州', 'Wenzhou', 28.0, 120.7],
  ['嘉兴', 'Jiaxing', 30.7, 120.8],
  ['绍兴', 'Shaoxing', 30.0, 120.6],
  ['金华', 'Jinhua', 29.1, 119.6],
  ['湖州', 'Huzhou', 30.9, 120.1],
  ['台州', 'Taizhou', 28.7, 121.4],
  ['义乌', 'Yiwu', 29.3, 120.1],
  ['芜湖', 'Wuhu', 31.3, 118.4],
  ['蚌埠', 'Bengbu', 32.9, 117.4],
  ['厦门', 'Xiamen', 24.5, 118.1],
  ['泉州', 'Quanzhou', 24.9, 118.6],
  ['漳州', 'Zhangzhou', 24.5, 117.7],
  ['赣州', 'Ganzhou', 25.8, 114.9],
  ['九江', 'Jiujiang', 29.7, 116.0],
  ['青岛', 'Qingdao', 36.1, 120.4],
  ['烟台', 'Yantai', 37.5, 121.4],
  ['潍坊', 'Weifang', 36.7, 119.2],
  ['威海', 'Weihai', 37.5, 122.1],
  ['淄博', 'Zibo', 36.8, 118.1],
  ['临沂', 'Linyi', 35.1, 118.4],
  ['济宁', 'Jining', 35.4, 116.6],
  ['洛阳', 'Luoyang', 34.6, 112.4],
  ['开封', 'Kaifeng', 34.8, 114.3],
  ['南阳', 'Nanyang', 33.0, 112.5],
  ['宜昌', 'Yichang', 30.7, 111.3],
  ['襄阳', 'Xiangyang', 32.0, 112.1],
  ['株洲', 'Zhuzhou', 27.8, 113.1],
  ['湘潭', 'Xiangtan', 27.8, 112.9],
  ['衡阳', 'Hengyang', 26.9, 112.6],
  ['岳阳', 'Yueyang', 29.4, 113.1],
  ['深圳', 'Shenzhen', 22.5, 114.1],
  ['东莞', 'Dongguan', 23.0, 113.8],
  ['佛山', 'Foshan', 23.0, 113.1],
  ['珠海', 'Zhuhai', 22.3, 113.6],
  ['中山', 'Zhongshan', 22.5, 113.4],
  ['惠州', 'Huizhou', 23.1, 114.4],
  ['汕头', 'Shantou', 23.4, 116.7],
  ['江门', 'Jiangmen', 22.6, 113.1],
  ['湛江', 'Zhanjiang', 21.3, 110.4],
  ['柳州', 'Liuzhou', 24.3, 109.4],
  ['桂林', 'Guilin', 25.3, 110.3],
  ['三亚', 'Sanya', 18.3, 109.5],
  ['绵阳', 'Mianyang', 31.5, 104.7],
  ['宜宾', 'Yibin', 28.8, 104.6],
  ['德阳', 'Deyang', 31.1, 104.4],
  ['遵义', 'Zunyi', 27.7, 106.9],
  ['大理', 'Dali', 25.6, 100.3],
  ['宝鸡', 'Baoji', 34.4, 107.2],
  ['咸阳', 'Xianyang', 34.3, 108.7],
  ['喀什', 'Kashgar', 39.5, 76.0],
  ['新加坡', 'Singapore', 1.3, 103.8],
  ['东京', 'Tokyo', 35.7, 139.7],
  ['首尔', 'Seoul', 37.6, 127.0],
  ['曼谷', 'Bangkok', 13.8, 100.5],
  ['雅加达', 'Jakarta', -6.2, 106.8],
  ['孟买', 'Mumbai', 19.1, 72.9],
  ['迪拜', 'Dubai', 25.2, 55.3],
  ['悉尼', 'Sydney', -33.9, 151.2],
  ['伦敦', 'London', 51.5, -0.1],
  ['巴黎', 'Paris', 48.9, 2.4],
  ['柏林', 'Berlin', 52.5, 13.4],
  ['法兰克福', 'Frankfurt', 50.1, 8.7],
  ['莫斯科', 'Moscow', 55.8, 37.6],
  ['纽约', 'New York', 40.7, -74.0],
  ['芝加哥', 'Chicago', 41.9, -87.6],
  ['旧金山', 'San Francisco', 37.8, -122.4],
  ['洛杉矶', 'Los Angeles', 34.1, -118.2],
  ['多伦多', 'Toronto', 43.7, -79.4],
  ['圣保罗', 'São Paulo', -23.6, -46.6],
];

/** By province, its seat: for addresses that name no city that is known. */
const seats: ReadonlyMap<string, string> = new Map([
  ...([
    ['河北', '石家庄'],
    ['山西', '太原'],
    ['内蒙古', '呼和浩特'],
    ['辽宁', '沈阳'],
    ['吉林', '长春'],
  ] as const),
  ...([
    ['黑龙江', '哈尔滨'],
    ['江苏', '南京'],
    ['浙江', '杭州'],
    ['安徽', '合肥'],
    ['福建', '福州'],
  ] as const),
  ...([
    ['江西', '南昌'],
    ['山东', '济南'],
    ['河南', '郑州'],
    ['湖北', '武汉'],
    ['湖南', '长沙'],
  ] as const),
  ...([
    ['广东', '广州'],
    ['广西', '南宁'],
    ['海南', '海口'],
    ['四川', '成都'],
    ['贵州', '贵阳'],
  ] as const),
  ...([
    ['云南', '昆明'],
    ['西藏', '拉萨'],
    ['陕西', '西安'],
    ['甘肃', '兰州'],
    ['青海', '西宁'],
  ] as const),
  ...([
    ['宁夏', '银川'],
    ['新疆', '乌鲁木齐'],
    ['台湾', '台北'],
  ] as const),
]);

const known = new Map<string, Place>();
for (const [zh, en, lat, lng] of cities) {
  known.set(zh, { lat, lng });
  known.set(en.toLowerCase(), { lat, lng });
}

/** `苏州市`, `Suzhou City`, `广西壮族自治区` → the name that the list has. */
function bare(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .replace(/(壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/, '')
    .toLowerCase()
    .replace(/ city$/, '');
}

/** Undefined where neither the city nor the province is known. */
export function placeOfCity(city: string | undefined, province: string | undefined): Place | undefined {
  const own = city ? known.get(bare(city)) : undefined;
  if (own || !province) return own;
  const name = bare(province);
  return known.get(seats.get(name) ?? name);
}

/** Cities to read a map by; the first of them already when it shows much. */
export const landmarks: readonly {
  readonly zh: string;
  readonly en: string;
  readonly at: Place;
  readonly major: boolean;
}[] = cities.map(([zh, en, lat, lng], index) => ({ zh, en, at: { lat, lng }, major: index < 34 }));
