/** Names of coordinate systems. */
export const systems = {
  datum: { cgcs2000: "CGCS2000", wgs84: "WGS 84", "xian-1980": "西安 80", "beijing-1954": "北京 54" },
  degrees: "{{datum}} 经纬度",
  mercator: "WGS 84 网络墨卡托",
  utm: "{{datum}} UTM 北 {{zone}} 带",
  zone: "{{datum}} {{width}}° 带第 {{zone}} 带（中央经线 {{meridian}}°，东坐标带带号）",
  meridian: "{{datum}} {{width}}° 带，中央经线 {{meridian}}°（东坐标不带带号）",
};
