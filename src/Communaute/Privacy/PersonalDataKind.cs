namespace Communaute.Privacy;

/// <summary>What a text may say of somebody who did not write it.</summary>
public enum PersonalDataKind
{
    SocialSecurityNumber,
    TaxNumber,
    BankAccount,
    Telephone,
    EmailAddress,
    PostalAddress,
    CaseNumber,
}
