package check

// Rules are all rules, in the order of the manual.
var Rules = []Rule{
	a11y01, a11y02, a11y03, a11y04, a11y05, a11y06, a11y07, a11y08, a11y09, a11y10,
	law01, law02, law04, law05, law06, law07, law08, law09, law10, law11, law12,
	edu01, edu02, edu03, edu04, edu05, edu06, edu07, edu08, edu09, edu10, edu11, edu12, edu13, edu14, edu15, edu16,
	read01, read02, read03, read04, read05, read06, read07, read08, read09, read10, read11,
	edit01, edit02, edit03, edit04, edit05, edit06, edit07, edit08, edit09, edit10, edit11, edit12, edit13, edit14, edit15, edit16,
	claim01, claim02, claim03, claim04, claim05, claim06,
	trans01, trans02, trans03,
}
