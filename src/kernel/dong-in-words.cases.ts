/**
 * Amounts and how they are read, written out by hand by the rules of the trade (not produced by the program).
 * One case a line: the amount with dots, then the words without the final `đồng`.
 */
export const spokenAmounts = `
0 Không
1 Một
2 Hai
3 Ba
4 Bốn
5 Năm
6 Sáu
7 Bảy
8 Tám
9 Chín
10 Mười
11 Mười một
12 Mười hai
13 Mười ba
14 Mười bốn
15 Mười lăm
16 Mười sáu
17 Mười bảy
18 Mười tám
19 Mười chín
20 Hai mươi
21 Hai mươi mốt
22 Hai mươi hai
23 Hai mươi ba
24 Hai mươi tư
25 Hai mươi lăm
26 Hai mươi sáu
27 Hai mươi bảy
28 Hai mươi tám
29 Hai mươi chín
30 Ba mươi
31 Ba mươi mốt
34 Ba mươi tư
35 Ba mươi lăm
39 Ba mươi chín
40 Bốn mươi
41 Bốn mươi mốt
44 Bốn mươi tư
45 Bốn mươi lăm
50 Năm mươi
51 Năm mươi mốt
54 Năm mươi tư
55 Năm mươi lăm
60 Sáu mươi
61 Sáu mươi mốt
64 Sáu mươi tư
65 Sáu mươi lăm
70 Bảy mươi
71 Bảy mươi mốt
74 Bảy mươi tư
75 Bảy mươi lăm
80 Tám mươi
81 Tám mươi mốt
84 Tám mươi tư
85 Tám mươi lăm
90 Chín mươi
91 Chín mươi mốt
94 Chín mươi tư
95 Chín mươi lăm
99 Chín mươi chín
100 Một trăm
101 Một trăm linh một
102 Một trăm linh hai
104 Một trăm linh bốn
105 Một trăm linh năm
109 Một trăm linh chín
110 Một trăm mười
111 Một trăm mười một
114 Một trăm mười bốn
115 Một trăm mười lăm
119 Một trăm mười chín
120 Một trăm hai mươi
121 Một trăm hai mươi mốt
124 Một trăm hai mươi tư
125 Một trăm hai mươi lăm
144 Một trăm bốn mươi tư
155 Một trăm năm mươi lăm
184 Một trăm tám mươi tư
191 Một trăm chín mươi mốt
199 Một trăm chín mươi chín
200 Hai trăm
205 Hai trăm linh năm
211 Hai trăm mười một
224 Hai trăm hai mươi tư
300 Ba trăm
301 Ba trăm linh một
333 Ba trăm ba mươi ba
400 Bốn trăm
404 Bốn trăm linh bốn
414 Bốn trăm mười bốn
441 Bốn trăm bốn mươi mốt
444 Bốn trăm bốn mươi tư
500 Năm trăm
505 Năm trăm linh năm
515 Năm trăm mười lăm
550 Năm trăm năm mươi
555 Năm trăm năm mươi lăm
600 Sáu trăm
700 Bảy trăm
707 Bảy trăm linh bảy
800 Tám trăm
900 Chín trăm
909 Chín trăm linh chín
990 Chín trăm chín mươi
999 Chín trăm chín mươi chín
1.000 Một nghìn
1.001 Một nghìn, không trăm linh một
1.004 Một nghìn, không trăm linh bốn
1.005 Một nghìn, không trăm linh năm
1.010 Một nghìn, không trăm mười
1.014 Một nghìn, không trăm mười bốn
1.015 Một nghìn, không trăm mười lăm
1.020 Một nghìn, không trăm hai mươi
1.021 Một nghìn, không trăm hai mươi mốt
1.100 Một nghìn, một trăm
1.101 Một nghìn, một trăm linh một
1.111 Một nghìn, một trăm mười một
1.234 Một nghìn, hai trăm ba mươi tư
2.020 Hai nghìn, không trăm hai mươi
2.500 Hai nghìn, năm trăm
4.004 Bốn nghìn, không trăm linh bốn
5.005 Năm nghìn, không trăm linh năm
9.999 Chín nghìn, chín trăm chín mươi chín
10.000 Mười nghìn
10.001 Mười nghìn, không trăm linh một
10.500 Mười nghìn, năm trăm
11.000 Mười một nghìn
14.000 Mười bốn nghìn
15.000 Mười lăm nghìn
21.000 Hai mươi mốt nghìn
24.000 Hai mươi tư nghìn
25.000 Hai mươi lăm nghìn
50.000 Năm mươi nghìn
55.055 Năm mươi lăm nghìn, không trăm năm mươi lăm
99.999 Chín mươi chín nghìn, chín trăm chín mươi chín
100.000 Một trăm nghìn
100.001 Một trăm nghìn, không trăm linh một
100.100 Một trăm nghìn, một trăm
101.000 Một trăm linh một nghìn
104.000 Một trăm linh bốn nghìn
105.000 Một trăm linh năm nghìn
110.000 Một trăm mười nghìn
115.000 Một trăm mười lăm nghìn
121.000 Một trăm hai mươi mốt nghìn
150.000 Một trăm năm mươi nghìn
250.000 Hai trăm năm mươi nghìn
270.000 Hai trăm bảy mươi nghìn
405.000 Bốn trăm linh năm nghìn
447.000 Bốn trăm bốn mươi bảy nghìn
500.000 Năm trăm nghìn
540.000 Năm trăm bốn mươi nghìn
750.000 Bảy trăm năm mươi nghìn
894.000 Tám trăm chín mươi tư nghìn
999.999 Chín trăm chín mươi chín nghìn, chín trăm chín mươi chín
1.000.000 Một triệu
1.000.001 Một triệu, không trăm linh một
1.000.005 Một triệu, không trăm linh năm
1.000.100 Một triệu, một trăm
1.001.000 Một triệu, không trăm linh một nghìn
1.005.000 Một triệu, không trăm linh năm nghìn
1.010.000 Một triệu, không trăm mười nghìn
1.015.000 Một triệu, không trăm mười lăm nghìn
1.055.000 Một triệu, không trăm năm mươi lăm nghìn
1.100.000 Một triệu, một trăm nghìn
1.176.293 Một triệu, một trăm bảy mươi sáu nghìn, hai trăm chín mươi ba
1.234.567 Một triệu, hai trăm ba mươi tư nghìn, năm trăm sáu mươi bảy
1.490.000 Một triệu, bốn trăm chín mươi nghìn
1.500.000 Một triệu, năm trăm nghìn
1.800.000 Một triệu, tám trăm nghìn
2.000.015 Hai triệu, không trăm mười lăm
4.024.004 Bốn triệu, không trăm hai mươi tư nghìn, không trăm linh bốn
5.447.000 Năm triệu, bốn trăm bốn mươi bảy nghìn
9.387.000 Chín triệu, ba trăm tám mươi bảy nghìn
10.000.000 Mười triệu
21.000.000 Hai mươi mốt triệu
35.000.000 Ba mươi lăm triệu
101.101.101 Một trăm linh một triệu, một trăm linh một nghìn, một trăm linh một
184.000.000 Một trăm tám mươi tư triệu
555.555.555 Năm trăm năm mươi lăm triệu, năm trăm năm mươi lăm nghìn, năm trăm năm mươi lăm
999.999.999 Chín trăm chín mươi chín triệu, chín trăm chín mươi chín nghìn, chín trăm chín mươi chín
1.000.000.000 Một tỷ
1.000.000.001 Một tỷ, không trăm linh một
1.000.500.000 Một tỷ, năm trăm nghìn
1.005.000.000 Một tỷ, không trăm linh năm triệu
1.020.000.000 Một tỷ, không trăm hai mươi triệu
2.773.200.000 Hai tỷ, bảy trăm bảy mươi ba triệu, hai trăm nghìn
2.957.200.000 Hai tỷ, chín trăm năm mươi bảy triệu, hai trăm nghìn
14.014.014.014 Mười bốn tỷ, không trăm mười bốn triệu, không trăm mười bốn nghìn, không trăm mười bốn
21.000.000.000 Hai mươi mốt tỷ
100.000.000.000 Một trăm tỷ
104.004.000.000 Một trăm linh bốn tỷ, không trăm linh bốn triệu
120.938.500.000 Một trăm hai mươi tỷ, chín trăm ba mươi tám triệu, năm trăm nghìn
123.711.700.000 Một trăm hai mươi ba tỷ, bảy trăm mười một triệu, bảy trăm nghìn
123.895.700.000 Một trăm hai mươi ba tỷ, tám trăm chín mươi lăm triệu, bảy trăm nghìn
1.000.000.000.000 Một nghìn tỷ
1.000.000.000.005 Một nghìn tỷ, không trăm linh năm
1.005.000.000.000 Một nghìn, không trăm linh năm tỷ
1.234.500.000.000 Một nghìn, hai trăm ba mươi tư tỷ, năm trăm triệu
62.000.000.000.000 Sáu mươi hai nghìn tỷ
62.500.000.000.000 Sáu mươi hai nghìn, năm trăm tỷ
1.000.000.000.000.000 Một triệu tỷ
1.234.567.000.000.000 Một triệu, hai trăm ba mươi tư nghìn, năm trăm sáu mươi bảy tỷ
999.999.999.999.999.999 Chín trăm chín mươi chín triệu, chín trăm chín mươi chín nghìn, chín trăm chín mươi chín tỷ, chín trăm chín mươi chín triệu, chín trăm chín mươi chín nghìn, chín trăm chín mươi chín
`;
