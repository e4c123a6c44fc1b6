/** Words of the trade in both languages, for suggesting the label of the other language. Those of the workspace itself come first. */
import type { Label } from '../../../../../shared/labels.ts';

const pairs = `Account=客户|Amount=金额|Application=申请|Approved=已批准|Asset=设备|Birthday=生日|Brand=品牌|Budget=预算|
Campaign=市场活动|Cancelled=已取消|Category=类别|Certificate=证书|Channel=渠道|City=城市|Code=编码|Comment=备注|Company=公司|
Competitor=竞争对手|Confirmed=已确认|Contact=联系人|Contract=合同|Contract number=合同编号|Cost=成本|Country=国家|Currency=币种|
Customer=客户|Customer type=客户类型|Date=日期|Deadline=截止日期|Delivered=已交付|Delivery=发货单|Department=部门|Description=说明|
Details=详细信息|Discount=折扣|Done=已完成|Draft=草稿|Due date=到期日|Duration=时长|Effective date=生效日期|E-mail=邮箱|
Employees=员工数|End date=结束日期|Equipment=设备|Expected date=预计日期|Expired=已过期|Factory=工厂|Gender=性别|Grade=等级|
High=高|Important=重要|In progress=进行中|Industry=行业|Invoice=发票|Level=级别|Location=地点|Low=低|Manager=经理|Medium=中|
Model=型号|Name=名称|New=新建|No=否|Note=备注|Notes=备注|Number=编号|On hold=暂停|Open=进行中|Order=订单|Other=其他|Owner=负责人|
Paid=已付款|Partner=合作伙伴|Payment=回款|Payment terms=付款方式|Phase=阶段|Phone=电话|Plan=计划|Planned=已计划|Plant=工厂|
Position=职务|Price=价格|Priority=优先级|Product=产品|Progress=进度|Project=项目|Province=省份|Purpose=用途|Quantity=数量|Quote=报价单|
Rating=评分|Reason=原因|Region=区域|Rejected=已驳回|Remarks=备注|Renewal date=续约日期|Result=结果|Risk=风险|Scope=范围|Score=得分|
Serial number=序列号|Service=服务|Size=规模|Source=来源|Specification=规格|Stage=阶段|Standard=标准|Start date=开始日期|Status=状态|
Subscription=订阅|Supplier=供应商|Tax ID=税号|Team=团队|Territory=区域|Title=标题|Total=合计|Type=类型|Unit=单位|Urgent=紧急|
Valid until=有效期至|Vehicle=车辆|Vendor=供应商|Visit=拜访|Warehouse=仓库|Warranty=保修|Website=网站|Weight=重量|Yes=是`;

export const commonTerms: readonly Label[] = pairs.split('|').map((pair) => {
  const [en = '', zh = ''] = pair.trim().split('=');
  return { en, zh };
});
