extension Taxonomy {
    /// Money.
    static let moneyTable = #"""
        [money | Money | - | 391]
        personal finance, finance, financial {advice|planning|advisor|planner|literacy|goal|independence}
        money {management|tips|advice|saving}, save money, saving money, make money, extra money, side hustle
        passive income, how much money, wealth, inflation, economy, interest rate, net worth, frugal, money?, income?
        salary?, loan, student loan

        [personal-budgeting | Personal budgeting | money | 396]
        budget, budgeting, budgeted, monthly expenses, expenses?, spending tracker, track+ {my|our} spending
        spending too much, cut back on spending, cutting back on spending, cut costs, envelope method, envelope system
        50 30 20, ynab, mint app, emergency fund, rainy day fund, sinking fund, pay off debt
        paying off {my|our} {debt|credit card|loan}, pay off {my|our} {credit card|loan|debt}, debt snowball, debt free
        living paycheck to paycheck, paycheck to paycheck, paycheck?, save up for, saving up, savings goal
        make ends meet, where my money goes, bills?, monthly bills, utility bills, split the bills, joint account
        overspend*, no spend {month|challenge}, household budget, living expenses, cost of living, financial plan
        tighten {my|our} belt, afford?, live within {my|our} means, spreadsheet for {expenses|spending}, no buy year

        [investing-basics | Investing basics | money | 410]
        invest, invested, investing, investor, investment, stock market, stocks
        stock {price|tips|portfolio|exchange|quote}, share price, shares of, shareholder, index fund, mutual fund, etf
        s p 500, sp500, nasdaq, dow jones, vanguard, fidelity, robinhood, brokerage, day {trading|trader}, dividend
        portfolio?, diversify, diversified, bonds?, treasury bonds, municipal bond, compound interest
        dollar cost averaging, bull market, bear market, hedge fund, capital gains, real estate investing, reit
        options trading, ticker, wall street, warren buffett, apple stock, google stock, tesla stock, low fee funds
        expense ratio, risk tolerance, asset allocation

        [retirement-saving | Retirement saving | money | 416]
        401k, 401 k, 403b, roth, roth ira, ira contribution, traditional ira, pension, superannuation, retirement
        retire, retired, retiring, retire early, retirement {savings|fund|plan|account|age|planning}, fire movement
        financial independence retire early, social security benefits, nest egg, annuity, employer match, vesting
        lifetime isa, four percent rule

        [banking | Banking and cards | money | 392]
        bank {account|transfer|balance|statement|branch|loan|app}, banking, bank, checking account, current account
        savings account, account balance, credit card, debit card, credit score, credit report, credit limit
        credit union, credit history, fico, atm, overdraft, wire transfer, direct deposit, routing number, paypal, venmo
        zelle, cash app, cashback, cash back, travel rewards card, chase sapphire, apple pay, google pay
        interest rate on my, apr, transfer {money|funds|dollars}, transfer {from|to} {checking|savings|my}, chargeback
        fraudulent charge, pin number, wells fargo, barclays, monzo, revolut, freeze my {card|account}, report fraud
        payday?, check balance?, cash a check, transactions?, high yield savings

        [insurance | Insurance | money | 398]
        insurance, insurer, homeowners insurance, renters insurance, auto insurance, life insurance, term life
        insurance {claim|policy|premium|quote|agent|company}, deductible, premium?, geico, state farm, allstate
        coverage?, underwriter, liability cover, no claims bonus, file a claim

        [tax-filing | Tax returns | money | 415]
        tax return, tax refund, tax season, taxes
        tax {deduction|bracket|form|filing|accountant|software|credit|write off}, file+ {my|our} taxes, do my taxes
        turbotax, h r block, w2, w 2 form, w4, 1099, irs, hmrc, self assessment, standard deduction, itemize, vat return
        accountant, cpa, deduct?, quarterly estimated, property tax bill, hmrc deadline

        [currencies | Currencies and crypto | money | 82]
        exchange rate, currency, currency {exchange|converter|conversion}, convert {dollars|euros|pounds|yen|usd}
        dollars to, euros to, pounds to, usd to, japanese yen, yen?, euro?, rupees, pesos, forex, bitcoin, btc, ethereum
        crypto, cryptocurrency, blockchain, dogecoin, coinbase, binance, nft, crypto wallet, altcoins, stablecoin
        swiss francs, pound sterling, canadian dollars, price of gold
        """#
}
