/** What is kept on the device, and whether it can be relied on without a network. */
export const offline = {
  title: "离线使用",
  word: {
    insecure: "此页不是 https：断网后打不开",
    unsupported: "此浏览器不能离线使用",
    ready: "离线可用 · 数据截至 {{date}}",
    keeping: "正在存离线数据 {{done}}/{{total}}",
    full: "空间不足，离线数据没有存下",
    fullOld: "空间不足，离线仍是 {{date}} 的数据",
    "data-only": "数据已存，程序没存下：断网后打不开",
    failed: "离线数据没有存下",
    evicted: "离线数据已被浏览器清除",
    "not-yet": "离线数据尚未存下",
  },
  insecureHint:
    "内网 http 页面照常使用，但浏览器不给它离线存储和定位。要离线使用，请管理员改用 https，或在本机打开。",
  unsupportedHint: "请换用较新的浏览器；联网时照常使用。",
  keptAt: "{{age}}与服务器核对过，共 {{size}}。",
  full: "设备存储已满（{{detail}}）。请删掉一些照片或应用，再更新离线数据。核查记录不受影响。",
  network: "没有连上服务器（{{detail}}）。连上后会自动再试；已存的数据照常可用。",
  changing: "服务器上的数据正在更换，稍后会自动再取。",
  unreadable: "服务器给的清单读不懂（{{detail}}）。请告诉管理员。",
  blocked: "浏览器不允许存离线数据（{{detail}}）。无痕窗口和关闭了网站数据的浏览器都会这样。",
  /** Why the app itself is not kept, where no browser says it in its own words. */
  reason: { noWorker: "它不给此页离线程序", notStored: "程序文件没有存下", late: "程序文件没有及时取到" },
  evicted: "{{date}} 存下的离线数据已被浏览器清除，多半是设备空间不足。联网后会重新存下。",
  persistent: "浏览器已答应不自动清除。",
  notPersistent: "浏览器在设备空间不足时可能自动清除；把经络添加到主屏幕可以减少这种情况。",
  update: "现在更新离线数据",
  newData: "服务器上的数据比屏幕上的新。",
  newVersion: "经络有新版本，已经存好。",
  reload: "载入",
};
