"""An Excel 97-2003 workbook written by xlwt, so that it does not come from our own code. Run here: python3 make_xls.py"""

import datetime

import xlwt

book = xlwt.Workbook(encoding="utf-8")
sheet = book.add_sheet("公园")
for column, name in enumerate(["乡镇", "名称", "经度", "纬度", "日期", "面积", "开放"]):
    sheet.write(0, column, name)
dated = xlwt.easyxf(num_format_str="yyyy-mm-dd")
sheet.write_merge(1, 2, 0, 0, "蔚汾镇")
sheet.write(1, 1, "宝山花园")
sheet.write(1, 2, 111.15)
sheet.write(1, 3, 37.52)
sheet.write(1, 4, datetime.date(2024, 5, 1), dated)
sheet.write(1, 5, 1234)
sheet.write(1, 6, True)
sheet.write(2, 1, "中文" * 300)
sheet.write(2, 2, 111.13)
sheet.write(2, 3, 38.46)
sheet.write(2, 5, 12.34)
other = book.add_sheet("社区")
other.write(0, 0, "名称")
other.write(0, 1, "经度")
other.write(0, 2, "纬度")
# More text than one record holds, so that the table of texts runs on into CONTINUE records.
for index in range(400):
    other.write(index + 1, 0, f"社区{index}" + ("长" if index % 2 else "x") * 20)
    other.write(index + 1, 1, 111 + index / 1000)
    other.write(index + 1, 2, 37.5)
book.save("workbook.xls")
